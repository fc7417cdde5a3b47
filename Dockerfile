# syntax=docker/dockerfile:1

FROM node:22-slim AS scripts
WORKDIR /web
COPY src/KkrPortal.Web/package.json src/KkrPortal.Web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY src/KkrPortal.Web ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Directory.Build.targets src/
COPY src/KkrPortal.Minutes/KkrPortal.Minutes.csproj src/KkrPortal.Minutes/
COPY src/KkrPortal.Data/KkrPortal.Data.csproj src/KkrPortal.Data/
COPY src/KkrPortal.Web/KkrPortal.Web.csproj src/KkrPortal.Web/
RUN dotnet restore src/KkrPortal.Web
COPY samples samples
COPY src src
COPY --from=scripts /web/wwwroot src/KkrPortal.Web/wwwroot
RUN dotnet publish src/KkrPortal.Web -c Release --no-restore -p:UseAppHost=false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl poppler-utils postgresql-common weasyprint \
    # backup and restore: pg_dump must be as new as the server of docker-compose.yml
    && /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y \
    && apt-get install -y --no-install-recommends postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o "$APP_UID" -m 700 /data
WORKDIR /app
COPY --from=build /app .
ENV KKR_DATA=/data ASPNETCORE_URLS=http://+:5080
USER $APP_UID
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:5080/health/ready"]
ENTRYPOINT ["dotnet", "kkr.dll"]
CMD ["serve"]
