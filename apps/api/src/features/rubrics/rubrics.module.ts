import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FieldService } from './field.service.ts';
import { PackField } from './pack-field.service.ts';
import { RubricsController } from './rubrics.controller.ts';
import { FieldItemEntity, RubricEntity, RubricVersionEntity } from './rubrics.entities.ts';
import { RubricsRepository } from './rubrics.repository.ts';

@Module({
  imports: [TypeOrmModule.forFeature([FieldItemEntity, RubricEntity, RubricVersionEntity])],
  controllers: [RubricsController],
  providers: [RubricsRepository, FieldService, PackField],
  exports: [FieldService, PackField, RubricsRepository],
})
export class RubricsModule {}
