export declare const statusWords: {
    readonly draft: "Draft";
    readonly review: "In review";
    readonly approved: "Approved";
    readonly retired: "Retired";
};
export declare const originWords: {
    readonly pack: "From the content pack, drawn from its sources";
    readonly 'pack-own': "Ours: written for the content pack";
    readonly team: "Written by your team";
};
