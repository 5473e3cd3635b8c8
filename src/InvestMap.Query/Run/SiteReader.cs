using Npgsql;

namespace InvestMap.Query;

/// <summary>Reads the rows of a search for sites: counts and criteria from the first, then each park into the lists that show it.</summary>
internal sealed class SiteReader(NpgsqlDataReader reader, RowWriter writer)
{
    public void Row(Reading.Sites reading, Result.Sites into)
    {
        if (into.Counts.Count == 0)
        {
            into.Counts.AddRange(reading.Counts.Select(reader.GetInt64));
            into.Limits.AddRange(reading.Limits.Select(l => (l.Criterion, reader.GetInt64(l.FailsOnly), reader.GetInt64(l.UnknownOn))));
            into.Heads.AddRange(reading.Heads.Select(head => writer.Object(head)));
        }

        // Where no park is shown, the counts stand alone.
        if (reader.IsDBNull(1))
        {
            return;
        }

        for (var i = 0; i < reading.Sinks.Length; i++)
        {
            var sink = reading.Sinks[i];
            foreach (var criterion in ListsOf(sink.Group, reading))
            {
                var list = into.Rows[i][criterion];
                if (list.Count < sink.Limit)
                {
                    list.Add(writer.Object(sink.Members));
                }
            }
        }
    }

    private IEnumerable<int> ListsOf(SiteGroup group, Reading.Sites reading)
    {
        switch (group)
        {
            case SiteGroup.Matched:
                return reader.IsDBNull(reading.Rank) ? [] : [0];
            case SiteGroup.FailsOnly:
                return reader.IsDBNull(reading.Fails) ? [] : [reader.GetInt32(reading.Fails)];
            default:
                var bits = reader.GetInt32(reading.UnknownOn);
                return reading.Limits.Select(l => l.Criterion).Where(i => (bits & (1 << i)) != 0);
        }
    }
}
