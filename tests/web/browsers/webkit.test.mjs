import { openWebKit } from './webkit.mjs';
import { runScenarios } from './scenarios.mjs';

runScenarios('WebKit', openWebKit);
