import type { DevicePorts } from './saving/device-copy.ts';
import type { Opening } from './saving/saver.ts';
/** Where the words of one card are kept on this device, for one person. */
export declare function devicePorts(owner: string, card: string): DevicePorts;
/** What an earlier visit could not bring to the server. */
export declare function keptOnDevice(owner: string, card: string): Promise<Pick<Opening, 'kept' | 'deviceWorks'>>;
