# What can be done with this checkout. The default is to say so.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Without symbols, which more than halve the file; SYMBOLS=1 keeps them, for a profiler.
RELEASE := -c release --static-swift-stdlib --product iro-report $(if $(SYMBOLS),,-Xlinker -s)
PROGRAM := .build/release/iro-report
SOURCES := Sources Tests Plugins Benchmarks/measure-import Package.swift \
  Examples/three-figures/Package.swift Examples/three-figures/Sources

# Tests that run the program, draw many cases or search long; `make smoke` leaves them out.
SLOW := ^(CommandLineTests|DisclosureTests|ReportRunTests|SampleAuthorityTests)\.|Propert|Agreement
SLOW := $(SLOW)|RandomCare|Conversion|Explanation|Published|PublicEdition|Released|Withheld|Witness
SLOW := $(SLOW)|PlainRow|XMLPiece|WholeCatalogue|Inference|SameFigures|FiguresFile|ReportSentence|EveryCheck
SLOW := $(SLOW)|EveryFigure|FullCycle|CSVScanner|Template(Error|Overlay)Tests|SavedFigures|Safeguarding
SLOW := $(SLOW)|ReportPicture|ReportForm|InspectionListReport|ReturnRule|InputTable|YAMLNode|CatalogueContract
SLOW := $(SLOW)|XMLHardening|Mutation|WorkbookLimit|NeutralTemplate|CodeSet|MarkdownEscaper|ReadingAge|BothLanguages|CareThatIsOver|ReadingTests|YoungPeople|ReturnsOnly|Number|Soundness|CitedRows|HonestZero

SEED ?= $(shell date +%j)

.PHONY: help setup build report smoke test soak browser lint documentation example sample bench instructions

help: ## Show this list.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1|\2/' \
	  | while IFS='|' read -r target words; do printf '%-12s  %s\n' "$$target" "$$words"; done

setup: ## Install the system libraries that are missing (Debian or Ubuntu).
	@.ci/setup

build: setup ## Build the program: .build/release/iro-report.
	@swift build $(RELEASE)

report: build ## Write the sample authority's report into out/.
	@$(PROGRAM) generate SampleData/iro-report.yaml --output out

smoke: setup ## Build everything and run the quick tests (half a minute after a build).
	swift build --build-tests
	swift test --skip-build --skip '$(SLOW)'

test: setup ## Build everything, run all tests, check the formatting and, in a browser, the HTML.
	swift build --build-tests
	swift test --skip-build
	swift format lint --strict -r $(SOURCES)
	@python3 Tests/Browser/check.py .build/debug/iro-report

soak: setup ## Run the random tests at their full counts (an hour); SEED=n draws other data.
	swift build --build-tests
	@echo "soak: SEED=$(SEED)"
	SOAK=1 SEED=$(SEED) swift test --skip-build

browser: ## Install what the checks in a browser need (Debian or Ubuntu).
	@.ci/setup browser

lint: ## Check the formatting only.
	swift format lint --strict -r $(SOURCES)

documentation: build ## Make the pages anew that are made from the code's own declarations.
	@$(PROGRAM) figures --list --format markdown > Documentation/figures.md
	@$(PROGRAM) templates names --format markdown > Documentation/template-names.md
	@$(PROGRAM) check --list --format markdown > Documentation/checks.md
	@$(PROGRAM) schema configuration > Documentation/configuration.md
	@$(PROGRAM) schema tables > Documentation/tables.md
	@for form in annual-return service ssd annex-a; do \
	  $(PROGRAM) schema tables --form $$form > Documentation/forms/$$form.md; done

example: setup ## Build and run the example of the library, a package of its own.
	@.ci/example

sample: build ## Make SampleData and its committed report anew.
	@.ci/sample $(PROGRAM)

bench: build ## Measure a country's twenty years beside other programs (half an hour, 4 GB).
	@.ci/setup bench
	@swift build -c release --static-swift-stdlib --product measure-import
	@python3 Benchmarks/run.py $(PROGRAM) .build/release/measure-import

instructions: build ## Count the instructions of the sample's report and keep the counts.
	@.ci/instructions $(PROGRAM) --keep
