import { createApp, readConfig } from '@loopwright/api';
import type { AddressInfo } from 'node:net';
import { announce } from './server.ts';

const app = await createApp(readConfig());
await app.listen(0, '127.0.0.1');
announce((app.getHttpServer().address() as AddressInfo).port);
