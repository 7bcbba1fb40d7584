import { buildWorkbench } from './workbenchServer';

buildWorkbench();
