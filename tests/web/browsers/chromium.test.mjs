import { openChromium } from './puppeteer.mjs';
import { runScenarios } from './scenarios.mjs';

runScenarios('Chromium', openChromium);
