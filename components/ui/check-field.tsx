import '@/components/ui/check-field.css';

interface Props {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** A box to tick, with its words beside it. */
export function CheckField({ label, isOn, onChange }: Props) {
  return (
    <label className="check-field">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
