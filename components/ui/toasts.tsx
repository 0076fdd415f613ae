import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import '@/components/ui/toasts.css';

/** How long a toast with something to undo stays. */
const TOAST_MS = 10_000;

interface Toast {
  text: string;
  action?: { label: string; act: () => void };
}

const ToastContext = createContext<(toast: Toast | null) => void>(() => {});

/** Shows a sentence at the foot of the page for ten seconds, with at most one thing to do about it; null takes it away. */
export function useToast(): (toast: Toast | null) => void {
  return useContext(ToastContext);
}

/** Where toasts appear; put it once around a page. A new toast takes the place of the last. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback((next: Toast | null) => {
    clearTimeout(timer.current);
    setToast(next);
    timer.current = setTimeout(() => setToast(null), TOAST_MS);
  }, []);
  const act = (): void => {
    toast?.action?.act();
    setToast(null);
  };
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {toast === null ? null : (
          <div className="toast">
            <span>{toast.text}</span>
            {toast.action === undefined ? null : (
              <Button look="quiet" onClick={act}>
                {toast.action.label}
              </Button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
