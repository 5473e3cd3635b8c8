using InvestMap.Registry;
using InvestMap.Tool.Processes;

namespace InvestMap.Tool.Postgres;

/// <summary>
/// Installs what is missing from Debian's packages: as root, or with a sudo that asks no password. A new PostgreSQL
/// package would make and start a cluster of the system; ours keeps it from that for the time of the installation
/// and leaves no setting behind.
/// </summary>
public static class DebianPackages
{
    // The arguments are what to install: "postgis" stands for the newest that there is.
    private const string Script =
        """
        set -e
        export DEBIAN_FRONTEND=noninteractive
        folder=/etc/postgresql-common/createcluster.d
        config=$folder/investmap-installing.conf
        policy=/usr/sbin/policy-rc.d
        cleanup() { rm -f "$config"; [ -z "$made" ] || rm -f "$policy"; }
        trap cleanup EXIT
        trap 'exit 1' INT TERM
        mkdir -p "$folder"
        echo 'create_main_cluster = false' > "$config"
        if [ ! -e "$policy" ]; then made=1; printf '#!/bin/sh\nexit 101\n' > "$policy"; chmod 755 "$policy"; fi
        apt-get update -qq
        packages=
        for wanted in "$@"; do
          if [ "$wanted" = postgis ]; then
            for major in 20 19 18 17 16 15; do
              if apt-cache show "postgresql-$major-postgis-3" >/dev/null 2>&1; then wanted=postgresql-$major-postgis-3; break; fi
            done
          fi
          packages="$packages $wanted"
        done
        apt-get install -y -qq --no-install-recommends $packages
        """;

    /// <summary>What is missing, by the names that <see cref="InstallAsync"/> takes; empty when nothing is.</summary>
    /// <param name="tests">Whether the tests' browser is wanted too.</param>
    public static IReadOnlyList<string> Missing(bool tests)
    {
        var missing = new List<string>();
        var installed = PostgresInstallation.FindAll().Where(i => i.Major >= PostgresInstallation.LeastMajor).ToList();
        if (!installed.Any(i => i.HasPostGis()))
        {
            // PostGIS for the PostgreSQL that is there, else whatever pair Debian offers.
            missing.Add(installed.Count > 0 ? $"postgresql-{installed[0].Major}-postgis-3" : "postgis");
        }

        if (!File.Exists("/usr/bin/ogr2ogr"))
        {
            // GeoPackages are made by it.
            missing.Add("gdal-bin");
        }

        if (tests && !File.Exists("/usr/bin/chromium"))
        {
            missing.Add("chromium");
        }

        return missing;
    }

    /// <summary>Installs what is missing, if anything is.</summary>
    /// <exception cref="RefusalException">It may not, and the message is the line to type; or it failed.</exception>
    public static async Task InstallAsync(Progress progress, bool tests)
    {
        var missing = Missing(tests);
        if (missing.Count == 0)
        {
            return;
        }

        var names = missing.Select(name => name == "postgis" ? "postgresql-15-postgis-3" : name).ToList();
        var line = $"sudo apt-get update && sudo apt-get install -y {string.Join(' ', names)}";
        if (!Command.Succeeds("apt-get", "--version"))
        {
            throw new RefusalException($"PostgreSQL {PostgresInstallation.LeastMajor} or later with PostGIS 3.3 or later or GDAL (ogr2ogr) is missing and this is no Debian: install them with your system's packages, then try again.");
        }

        if (!Account.IsRoot && !Command.Succeeds("sudo", "-n", "true"))
        {
            throw new RefusalException($"Packages are missing; type this line, then try again:\n{line}");
        }

        await progress.StepAsync($"Installing {string.Join(' ', names)} from Debian's packages", () =>
        {
            string[] sudo = Account.IsRoot ? [] : ["sudo", "-n"];
            var result = Command.Try([.. sudo, "sh", "-c", Script, "sh", .. missing]);
            return result.Code == 0
                ? Task.FromResult<string?>(null)
                : throw new RefusalException($"The packages could not be installed ({Command.LastWords(result)}): check the network and the disk, or type this line and try again:\n{line}");
        }).ConfigureAwait(false);

        if (Missing(tests) is [_, ..] still)
        {
            throw new RefusalException($"Debian's packages were installed and {string.Join(", ", still)} is still missing: install it by hand.");
        }
    }
}
