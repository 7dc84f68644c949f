import { Global, Module } from '@nestjs/common';
import { Tokens } from './tokens';
import { Vault } from './vault';

@Global()
@Module({ providers: [Vault, Tokens], exports: [Vault, Tokens] })
export class SecurityModule {}
