/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Its button is styled inline, which the policy refuses: a grey box over the page, and noise in the console.
  devIndicators: false,
  // `npm run check` runs tsc over the whole project; a second pass inside the build would only be slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'rate-limiter-flexible'],
  // A file to import may have 1 MB, travels a second time as typed text, and is then refused with a sentence rather than an error.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
}
