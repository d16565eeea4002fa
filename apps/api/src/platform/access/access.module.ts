import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { Drain } from '../drain.ts';
import { InstallationSecret } from '../installation-secret.ts';
import { KnownDevices } from '../known-devices.ts';
import { RefusalFilter } from '../refusal.filter.ts';
import { Sessions } from '../sessions.ts';
import { contractValidation } from '../validation.ts';
import { AccessGuard } from './access.guard.ts';
import { AccessService } from './access.service.ts';
import { Gate } from './gate.ts';

/** What stands around every handler: the gate, the check of what comes in, the whitelist of what goes out. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    InstallationSecret,
    KnownDevices,
    Sessions,
    AccessService,
    Gate,
    Drain,
    MetadataScanner,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useFactory: contractValidation },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    { provide: APP_FILTER, useClass: RefusalFilter },
  ],
  exports: [InstallationSecret, KnownDevices, Sessions, AccessService, MetadataScanner],
})
export class AccessModule {}
