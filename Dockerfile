# The portal for a MariaDB that runs elsewhere; see docker-compose.yml.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /alongside
COPY .mvn .mvn
COPY mvnw pom.xml vite.config.ts ./
COPY db db
COPY frontend frontend
COPY src/main src/main
RUN ./mvnw --batch-mode --no-transfer-progress -Pproduction -DexternalDatabase -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/alongside.jar extract --destination target/portal

FROM eclipse-temurin:25-jre
RUN useradd --system --home /data alongside && mkdir /data && chown alongside /data
USER alongside
WORKDIR /portal
COPY --from=build /alongside/target/portal .
ENV ALONGSIDE_DATA=/data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "alongside.jar"]
