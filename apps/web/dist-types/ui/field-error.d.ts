export declare function FieldError({ id, error }: {
    id?: string;
    error: string | undefined;
}): import("react").JSX.Element | null;
