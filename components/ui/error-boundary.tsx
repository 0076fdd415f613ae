import { Component, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { text } from '@/lib/text';

interface Props {
  children: ReactNode;
}

/** Where a page breaks off: says so and offers to load it again, in place of a blank page. Drafts are stored. */
export class ErrorBoundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div className="broken" role="alert">
        <p>{text('pageBroken')}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {text('pageBrokenReload')}
        </Button>
      </div>
    );
  }
}
