/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Its button is styled inline, which the policy refuses: a grey box over the page, and noise in the console.
  devIndicators: false,
  // `npm run check` runs tsc over the whole project; a second pass inside the build would only be slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'rate-limiter-flexible'],
  // A file to import may have 500 kB and travel beside as much typed text. Every action takes this much, so it is no more.
  experimental: { serverActions: { bodySizeLimit: '1200kb' } },
}
