import { words } from "./words";

/** Well-known tools and services, some of which look like people. Never somebody who failed. */
export const tools = words(`
  jenkins travis hudson jaeger consul vault nomad sentry grafana prometheus thanos loki tempo mimir
  kafka cassandra ruby elixir dart swift scala java rust perl python go puppet chef ansible salt
  terraform vagrant packer waypoint boundary docker podman kubernetes k8s helm argo argocd flux istio
  linkerd envoy traefik nginx apache haproxy varnish squid postgres postgresql mysql mariadb mongodb
  mongo redis memcached elastic elasticsearch kibana logstash fluentd fluentbit vector opensearch solr
  rabbitmq nats pulsar zookeeper etcd ceph gluster minio hadoop spark hive flink presto trino airflow
  dagster prefect celery sidekiq gunicorn puma unicorn django flask rails laravel spring node
  npm yarn pnpm webpack vite babel jest mocha cypress playwright selenium cucumber pytest junit maven
  gradle bazel buck gerrit gitea bitbucket git phabricator jira confluence trello asana
    zoom teams notion opsgenie victorops honeycomb lightstep
  zipkin nagios zabbix icinga sensu dynatrace newrelic appdynamics cloudfront
  route53 gcp azure fly render auth0 keycloak sendgrid
  mailchimp segment snowflake redshift bigquery athena aurora dynamo dynamodb lambda fargate eks ecs
  gke aks karpenter velero rook longhorn calico cilium flannel coredns kubelet kubectl systemd cron
  linux windows ubuntu debian alpine centos fedora redhat chrome firefox safari edge android ios
  renovate dependabot snyk trivy falco harbor quay nexus artifactory spinnaker tekton buildkite
   teamcity bamboo drone codefresh octopus nessus wazuh crowdstrike alexa siri cortana
  copilot claude_code chatgpt gemini watson einstein hal bender marvin hubot r2d2 alfred_bot mybinder
  binderhub jupyterhub hub mastodon sparky otto_pilot maxwell galera vitess cockroach cockroachdb
  tailscale wireguard openvpn bind unbound dnsmasq certbot letsencrypt boulder fluent percona patroni
  pgbouncer debezium hazelcast ignite neo4j influx influxdb telegraf clickhouse druid pinot superset
  looker tableau metabase dbt fivetran airbyte
`);

/** Companies: alone they stand for the people there, before another name for a product. */
export const companies = words(`
  github gitlab cloudflare fastly aws amazon google microsoft heroku slack stripe twilio okta datadog
  pagerduty circleci atlassian vercel netlify akamai splunk facebook meta netflix dropbox reddit
  digitalocean linode hetzner ovh oracle ibm equifax discord etsy uber spotify nasa faa cms nhs bbc nyse esa noaa boeing toyota
`);

/** Nouns for what runs, holds or describes; with a name before them the name is theirs. */
export const machines = words(`
  db database server service job bot cluster api app application pipeline ci cd script cron cronjob
  task worker runner queue pod container node host instance vm machine replica shard proxy gateway
  balancer cache broker exporter collector monitor probe check healthcheck alert alarm alerting test
  tests suite linter build deploy deployment release rollout rollback migration backup restore
  scheduler controller daemon agent client sdk library package module plugin hook webhook function
  lambda system platform site website page endpoint router switch firewall dns network link disk
  volume storage bucket index table query request response connection session token certificate cert
  key secret config configuration setting flag parameter template chart dashboard graph metric log
  logs trace report tool tooling software firmware hardware device sensor process thread program
  binary image kernel driver code codebase repo repository branch commit change patch fix update
  upgrade version feature bug issue ticket process procedure runbook playbook documentation docs
  document checklist plan policy design architecture environment staging production canary region
  zone datacenter rack power generator battery cable model algorithm parser compiler interpreter
  validation validator automation autoscaler scaler operator_pod sidecar ingress egress mesh sync
  replication failover election leader follower primary secondary master slave standby message event
  notification email page_alert pager mail call integration workflow action step stage transaction
  block chain contract wallet peer channel stream topic partition consumer producer subscriber_queue
  loop limit quota timeout retry lock mutex counter timer clock watchdog heartbeat signal packet
  layer guard guardrail safeguard control gate review_process validation_step xxxxxx
`);
