using CsvHelper;

namespace InvestMap.Api.Tests;

/// <summary>A csv as CsvHelper reads it: each row by the names of its columns.</summary>
internal static class ExportedTable
{
    public static List<Dictionary<string, string>> Read(byte[] csv)
    {
        using var reader = CsvReader.Create(csv, new CsvReaderOptions());
        var rows = new List<Dictionary<string, string>>();
        reader.ReadHeader();
        var names = reader.Headers.ToArray();
        while (reader.Read())
        {
            Assert.Equal(names.Length, reader.FieldCount);
            rows.Add(names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => reader.GetString(pair.i)));
        }

        return rows;
    }
}
