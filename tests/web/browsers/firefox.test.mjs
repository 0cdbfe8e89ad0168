import { openFirefox } from './puppeteer.mjs';
import { runScenarios } from './scenarios.mjs';

runScenarios('Firefox', openFirefox);
