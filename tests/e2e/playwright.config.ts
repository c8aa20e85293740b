import { defineConfig } from '@playwright/test'
import { findChromium } from '#tests/setup/find-chromium.js'

// Looked for once: the workers read this file again and inherit the environment.
process.env.CHROMIUM_PATH = findChromium().file

/** What looks at answers rather than at a browser, or sets its own sizes, need not run in every project. */
const once = /@once/

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './start-app.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 30_000,
  reporter: 'line',
  use: {
    // Known when the workers read this; before, the app has not been started yet.
    baseURL: process.env.APP_ORIGIN,
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        // As root, in containers too, Chromium starts only so; it opens nothing here but our own pages.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'mobile',
      use: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
      grepInvert: once,
    },
    {
      name: 'no-js',
      use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
      grepInvert: /@once|@scripts/,
    },
  ],
})
