type Props = {
    text: () => string;
    fileName: string;
    onShow: (subject: string) => void;
};
/** Where the words are, always: on the server, on this device, or nowhere. */
export declare function SaveState({ text, fileName, onShow }: Props): import("react").JSX.Element;
export {};
