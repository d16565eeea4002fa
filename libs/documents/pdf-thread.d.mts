export type Word = {
    text: string;
    x: number;
    y: number;
    width: number;
    height: number;
    font: string;
};
export type Page = {
    width: number;
    height: number;
    words: Word[];
};
