import { env } from "@/lib/env/env";
import { provisionAdministrator } from "@/lib/transfer/set-up/provision";

const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, ADMIN_TOKEN: token } = env();
if (email) await provisionAdministrator({ email, password, token });
process.exit(0);
