export declare function DeviceList(): import("react").JSX.Element;
