import { Body, Controller, Get, Param, Query } from '@nestjs/common';
