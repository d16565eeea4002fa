/** Says that nothing here is real, and lets an admin throw it away. */
export declare function DemoBanner(): import("react").JSX.Element;
