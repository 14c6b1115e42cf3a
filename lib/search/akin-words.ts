/**
 * Words of the field that say about the same, a group a line; "_" stands between words of one term.
 * Only for looking: whoever says one may have written another. A pair is here because engineers use
 * both for one thing, and no word because a certain text has it.
 */
export const akinWords = `
db database
prod production
env environment
config configuration setting
repo repository
cert certificate
k8s kubernetes
auth authentication authorization
admin administrator
app application
dc datacenter data_center datacentre data_centre colo
center centre
lb loadbalancer load_balancer haproxy
os operating_system kernel
infra infrastructure
dep dependency package library module
postgres postgresql pg
fs filesystem file_system
vm virtual_machine instance
creds credential
ddos denial_of_service
oom out_of_memory memory
ram memory
ssl tls https
gc garbage_collector garbage_collection
cpu processor
sso single_sign-on
mfa 2fa two-factor
az availability_zone
id identifier
ui interface frontend
info information detail
perf performance
outage unavailable unreachable offline downtime disruption inaccessible
slow latency sluggish degraded
crash panic abort segfault coredump died
hang hung stuck freeze unresponsive deadlock
restart reboot bounce
hack hacker breach compromise attacker intruder intrusion hijack
steal theft exfiltrate rob
leak expose disclose
delete wipe erase truncate drop purge destroy
corrupt corruption garbled damaged
overload overwhelm saturate exhaust flood swamp
spike surge burst
retry resend reconnect
thundering_herd stampede reconnect
rollback roll_back revert undo
deploy release rollout roll_out ship
upgrade update patch
migrate migration move cutover
failover fail_over switchover promote
primary master leader
replica slave follower standby secondary
quorum consensus election
netsplit network_partition partition split_brain split-brain
expire expiry lapse renew renewal
login logon signin sign_in authenticate
signup sign_up register registration
password credential secret key token
rotate revoke renew
user customer people subscriber visitor client
company organization organisation firm tenant business
vendor provider supplier third_party
lookup query resolve resolution
server host machine node box instance
disk drive volume
network connectivity
cable fiber fibre
power electricity electrical utility
ups battery generator
cooling temperature overheat hvac
queue backlog broker
job task worker
cron schedule timer
clock timestamp ntp
payment billing charge card invoice checkout
duplicate twice double
wrong incorrect invalid faulty bad
missing absent lost
automation automated automatic
engineer operator developer employee staff
boat ship vessel
plane aircraft airplane airliner flight jet
car vehicle
spacecraft probe rocket satellite
game player gamer
chat messaging messenger
mail email
phone telephone
bank trading exchange market
coin bitcoin cryptocurrency crypto
photo image picture
website site webpage
route router routing bgp
dns nameserver name_server resolver
maintenance planned scheduled
alert alarm pager notification
monitoring metric dashboard observability
limit quota threshold maximum cap
counter sequence
overflow wraparound exceed
connection socket
lock mutex contention
block stall wait
worldwide global globally everywhere
typo mistyped misspelled
copy clone replicate
backup snapshot
malware virus ransomware malicious
bug defect flaw
flag toggle
boot startup bootstrap
shutdown shut_down halt poweroff
big large huge
kill terminate
`;

/** Forms that no ending tells, a word a line. */
export const irregularForms = `
become became
begin began begun
blow blew blown
break broke broken
bring brought
build built
catch caught
choose chose chosen
come came
die dead death
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
find found
fly flew flown
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
hide hid hidden
hold held
index indices
keep kept
know knew known
lay laid
lead led
leave left
lose lost
make made
mean meant
overrun overran
overwrite overwrote overwritten
pay paid
person people
rebuild rebuilt
rewrite rewrote rewritten
ring rang rung
rise rose risen
run ran
see saw seen
sell sold
send sent
shake shook shaken
shoot shot
shrink shrank shrunk
sink sank sunk
speak spoke spoken
spin spun
stand stood
steal stole stolen
stick stuck
strike struck
swing swung
take took taken
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undo undid undone
wake woke woken
wear wore worn
withdraw withdrew withdrawn
write wrote written
`;
