/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` runs tsc over the whole project; a second pass inside the build would only be slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'rate-limiter-flexible'],
  experimental: { serverActions: { bodySizeLimit: '64kb' } },
}
