namespace InvestMap.GraphQL.Response;

/// <summary>Writes an error as JSON (specification 7.1.6).</summary>
public static class ErrorWriter
{
    /// <summary>Writes one error object.</summary>
    public static void Write(GraphQLError error, ResponseWriter writer)
    {
        writer.StartObject();
        writer.Key("message");
        writer.Write(error.Message);
        if (!error.Locations.IsEmpty)
        {
            writer.Key("locations");
            writer.StartList();
            foreach (var (line, column) in error.Locations)
            {
                writer.StartObject();
                writer.Key("line");
                writer.Write(line);
                writer.Key("column");
                writer.Write(column);
                writer.EndObject();
            }

            writer.EndList();
        }

        if (error.Path is { } path)
        {
            writer.Key("path");
            writer.StartList();
            foreach (object segment in path.ToList())
            {
                writer.WriteAny(segment);
            }

            writer.EndList();
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 })
        {
            writer.Key("extensions");
            writer.StartObject();
            if (error.Code is not null)
            {
                writer.Key("code");
                writer.Write(error.Code);
            }

            foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
            {
                if (key != "code" || error.Code is null)
                {
                    writer.Key(key);
                    writer.WriteAny(value);
                }
            }

            writer.EndObject();
        }

        writer.EndObject();
    }
}
