export const defaultLimits = {
    bytes: 20 * 1024 * 1024,
    inflatedBytes: 64 * 1024 * 1024,
    ratio: 400,
    depth: 400,
    blocks: 100_000,
    characters: 4 * 1024 * 1024,
    pages: 500,
    milliseconds: 15_000,
};
//# sourceMappingURL=limits.js.map