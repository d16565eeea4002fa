export declare function AppearanceSettings(): import("react").JSX.Element;
export declare function KeyboardSettings(): import("react").JSX.Element;
