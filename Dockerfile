# Three stages: build the jar, train an AOT cache on the very layers that will run, run them as a user of its own.
#   docker build -t knee-check . && docker run -p 8080:8080 -v knee-check-data:/app/data knee-check

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY pom.xml ./
COPY src ./src
RUN mvn --batch-mode --no-transfer-progress -DskipTests package \
 && java -Djarmode=tools -jar target/knee-check.jar extract --layers --application-filename knee-check.jar --destination /layers

FROM eclipse-temurin:25-jre AS train
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY src/main/docker/java.options ./
# One start up to the point where it would serve; what it wrote is thrown away with this stage.
RUN java @java.options -XX:AOTCacheOutput=knee-check.aot -Dspring.context.exit=onRefresh -jar knee-check.jar --kneecheck.data-dir=/tmp/train

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 knee && useradd --uid 10001 --gid knee --no-create-home --shell /usr/sbin/nologin knee \
 && mkdir -p /app/data && chown knee:knee /app/data && chmod 700 /app/data
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --from=train /app/knee-check.aot /app/java.options ./
COPY --chmod=555 src/main/docker/health /usr/local/bin/health
# Else the C library keeps an arena for every few threads, and in them memory that nobody uses.
ENV MALLOC_ARENA_MAX=2
USER knee
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["/usr/local/bin/health"]
ENTRYPOINT ["java", "@java.options", "-XX:AOTCache=knee-check.aot", "-XX:MaxRAMPercentage=50", "-jar", "knee-check.jar"]
