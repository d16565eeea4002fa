import type { World } from './world.ts';

/** Something worth measuring. One file each; `registry.ts` lists them. */
export type Bench = {
  /** Chooses it on the command line. */
  name: string;
  run(setting: Setting): Promise<Section>;
};

/** What a bench may use, and how long it may take. */
export type Setting = {
  /** Rounds in which each server is measured once. */
  rounds: number;
  /** Length of one measurement. */
  seconds: number;
  /** Requests under way at once. */
  users: number;
  /** Folder of question documents to be read, and the list of what stands in them. */
  documents?: string;
  inventory?: string;
  /** A database with people and work in it; made at the first call. */
  world(): Promise<World>;
};

/** Figures as a table, with what has to be known to read them. */
export type Section = { title: string; about: string; columns: string[]; rows: string[][] };
