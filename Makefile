# The commands of the project. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory --no-builtin-rules

# One configuration for run, test and bench: what is tested is what runs, and it is built once.
CONFIGURATION ?= Release
BUILT := bin/$(CONFIGURATION)/net10.0
TOOL := dotnet src/InvestMap.Tool/$(BUILT)/InvestMap.Tool.dll
STAMPS := artifacts/stamps

export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1
export DOTNET_SKIP_FIRST_TIME_EXPERIENCE := 1

# A stamp is older than a file that changed; a file that went away shows in the list, which is rewritten when it differs.
files = $(shell find $(1) -type f -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' \
          -not -path 'web-client/dist/*' -not -path 'web-client/e2e/*' 2>/dev/null | LC_ALL=C sort)
SERVER_FILES := $(call files,src text Directory.Build.props Directory.Packages.props global.json)
WEB_FILES := $(call files,web-client text)

.PHONY: help run token test bench check-long bless clean sdk node
help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 18

run: sdk node $(STAMPS)/server $(STAMPS)/web-client $(STAMPS)/identity-provider ## build what changed, start the database, serve the map on http://localhost:5080 (PORT)
	@exec $(TOOL) up

token: ## print an access token of the development identity provider that `make run` has started (AS=curator)
	@$(TOOL) token --as $(or $(AS),curator)

test: sdk node ## every test, on a real database and in a real browser; the last line counts them
	@node tests/run.mjs

check-long: sdk node ## the long runs: full sizes of the random suites
	@node tests/run.mjs --long

bench: sdk node $(STAMPS)/npm $(STAMPS)/postgraphile ## measure the engine, the map and its growth (BENCH="map 10": part, seconds)
	@if [ -f tests/InvestMap.Benchmarks/InvestMap.Benchmarks.csproj ]; \
	then dotnet run -c Release --project tests/InvestMap.Benchmarks -- $(BENCH); \
	else echo 'There is nothing to measure: tests/InvestMap.Benchmarks is missing.'; fi

bless: sdk node $(STAMPS)/server $(STAMPS)/npm ## write the generated files and the snapshots again, after a look at what changed
	@$(TOOL) bless
	@npm --prefix web-client run --silent generate
	@node tests/run.mjs --bless
	@git --no-pager diff --stat

clean: ## remove what was built; the data in .data stays
	rm -rf artifacts web-client/dist TestResults
	find src tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +

sdk:
	@dotnet --version >/dev/null 2>&1 || { echo 'The .NET SDK 10 is missing: install it from https://dot.net/download (or `apt-get install dotnet-sdk-10.0` where your system has it), then try again.' >&2; exit 1; }

node:
	@node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null || { echo 'Node 20 or later is missing: install it from https://nodejs.org, then try again.' >&2; exit 1; }

$(STAMPS)/server: $(STAMPS)/server.files $(SERVER_FILES)
	@echo 'Building the server ...'; start=$$SECONDS; \
	for project in Api Tool; do dotnet build src/InvestMap.$$project -c $(CONFIGURATION) -v quiet --nologo -clp:NoSummary || exit 1; done; \
	echo "Built the server ($$((SECONDS - start)) s)"
	@touch $@

$(STAMPS)/web-client: $(STAMPS)/web-client.files $(STAMPS)/npm $(WEB_FILES)
	@if [ -f web-client/package.json ]; then echo 'Building the web client ...'; start=$$SECONDS; \
	npm --prefix web-client run --silent build -- --logLevel error || exit 1; echo "Built the web client ($$((SECONDS - start)) s)"; fi
	@touch $@

# A feed that lacks some platform's optional package makes a lock file that `ci` refuses; `install` keeps to its versions too.
$(STAMPS)/npm: $(wildcard web-client/package-lock.json)
	@mkdir -p $(STAMPS)
	@if [ -f web-client/package-lock.json ]; then echo "Fetching the web client's packages ..."; start=$$SECONDS; \
	npm --prefix web-client ci --no-audit --no-fund --loglevel=error || exit 1; echo "Fetched the web client's packages ($$((SECONDS - start)) s)"; fi
	@touch $@

# The map runs without it where it cannot be had, and `make run` says so.
$(STAMPS)/identity-provider: identity-provider/package-lock.json
	@mkdir -p $(STAMPS)
	@echo "Fetching the identity provider's packages ..."; if npm --prefix $(<D) ci --no-audit --no-fund --loglevel=error; then touch $@; fi

# Only the benchmark needs it, and measures without it where it cannot be had.
$(STAMPS)/postgraphile: tests/InvestMap.Benchmarks/peers/postgraphile/package-lock.json
	@mkdir -p $(STAMPS)
	@echo 'Fetching PostGraphile ...'; if npm --prefix $(<D) ci --no-audit --no-fund --loglevel=error; then touch $@; fi

# Only `make check-long` needs it.
$(STAMPS)/lighthouse: web-client/e2e/lighthouse/package-lock.json
	@mkdir -p $(STAMPS)
	@echo 'Fetching Lighthouse ...'; npm --prefix $(<D) ci --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: always
$(STAMPS)/server.files: always
	@mkdir -p $(STAMPS); echo '$(SERVER_FILES)' | cmp -s - $@ || echo '$(SERVER_FILES)' > $@

$(STAMPS)/web-client.files: always
	@mkdir -p $(STAMPS); echo '$(WEB_FILES)' | cmp -s - $@ || echo '$(WEB_FILES)' > $@
