# docker build -t pulseforge .        How it is run: docs/operations.md

FROM node:22-slim AS assets
WORKDIR /src/wwwroot-src
COPY wwwroot-src/package.json wwwroot-src/package-lock.json wwwroot-src/.npmrc ./
RUN npm ci
COPY wwwroot-src .
# The style sheet holds the classes that the pages use.
COPY PulseForge.Web /src/PulseForge.Web
RUN node build.mjs

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY PulseForge.Core/PulseForge.Core.csproj PulseForge.Core/packages.lock.json PulseForge.Core/
COPY migrations/PulseForge.Migrations.csproj migrations/packages.lock.json migrations/
COPY PulseForge.Web/PulseForge.Web.csproj PulseForge.Web/packages.lock.json PulseForge.Web/
RUN dotnet restore PulseForge.Web --locked-mode -p:PublishReadyToRun=true
COPY PulseForge.Core PulseForge.Core
COPY migrations migrations
COPY PulseForge.Web PulseForge.Web
COPY --from=assets /src/PulseForge.Web/wwwroot PulseForge.Web/wwwroot
RUN dotnet publish PulseForge.Web -c Release --no-restore -p:PublishReadyToRun=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# 8080 is for people, 9090 for probes and metrics: publish the first alone.
ENV ASPNETCORE_HTTP_PORTS="8080;9090" PulseForge__ManagementPort=9090
EXPOSE 8080 9090
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["dotnet", "PulseForge.Web.dll", "healthcheck"]
ENTRYPOINT ["dotnet", "PulseForge.Web.dll"]
