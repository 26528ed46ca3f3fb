/** A compose file of about so many lines, in which nothing is wrong: services of 25 lines, networks with subnets. */
export function composeText(lines: number): string {
  const count = Math.max(1, Math.floor(lines / 26));
  const networks = Math.max(1, Math.floor(count / 5));
  const services = Array.from({ length: count }, (_, index) => serviceText(index, networks));
  const declared = Array.from({ length: networks }, (_, index) => networkText(index));
  return `name: bench\nservices:\n${services.join('')}networks:\n${declared.join('')}`;
}

function serviceText(index: number, networks: number): string {
  const network = index % networks;
  const host = 10 + Math.floor(index / networks);
  const needs = index < networks ? '' : `    depends_on:\n      - service-${index - networks}\n`;
  return `  service-${index}:
    image: registry.example.com/team/service-${index}:1.${index}
    restart: unless-stopped
    environment:
      LOG_LEVEL: info
      DATABASE_URL: postgres://db-${index}:5432/app
      REGION: "\${REGION:-eu}"
    ports:
      - "127.0.0.1:${10_000 + index}:8080"
    expose:
      - "9090"
${needs}    healthcheck:
      test: ["CMD", "wget", "-q", "localhost:8080"]
      interval: 10s
    networks:
      network-${network}:
        aliases:
          - alias-${index}
        ipv4_address: ${addressIn(network, host)}
`;
}

function networkText(index: number): string {
  return `  network-${index}:
    driver: bridge
    driver_opts:
      com.docker.network.bridge.name: br-net-${index}
    ipam:
      config:
        - subnet: ${addressIn(index, 0)}/24
          gateway: ${addressIn(index, 1)}
`;
}

function addressIn(network: number, host: number): string {
  return `10.${Math.floor(network / 250)}.${network % 250}.${host}`;
}
