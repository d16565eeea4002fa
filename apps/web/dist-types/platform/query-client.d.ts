import { QueryClient } from '@tanstack/react-query';
/** Server data lives here and nowhere else. Reads are tried again when trying again can help; writes never are. */
export declare const queryClient: QueryClient;
