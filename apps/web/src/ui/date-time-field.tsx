import { TextField, type TextFieldProps } from './text-field.tsx';

export type DateTimeFieldProps = Omit<TextFieldProps, 'type' | 'icon'> & {
  /** Zone in which the wall time is meant, said beside the field. */
  zone?: string;
};

/** A wall time as `YYYY-MM-DDTHH:mm`, by the browser's own picker. */
export function DateTimeField({ zone, hint, ...rest }: DateTimeFieldProps) {
  const inZone = zone && `Times are in ${zone.replaceAll('_', ' ')}.`;
  return <TextField {...rest} type="datetime-local" hint={hint ?? inZone} />;
}
