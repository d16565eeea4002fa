export const PROJECTS: string[];
export function testArguments(args: string[]): { projects: string[]; rest: string[] };
