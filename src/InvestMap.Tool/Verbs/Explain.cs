using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.Query;
using InvestMap.Registry;
using InvestMap.Tool.Database;
using Npgsql;

namespace InvestMap.Tool.Verbs;

/// <summary><c>explain</c>: phases, plan, SQL and the database's own plan of a query file, so that anyone can see why something is slow.</summary>
internal static class Explain
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "a GraphQL document" };
        var variables = new Argument<string?>("variables") { Description = "a JSON file with its variables", Arity = ArgumentArity.ZeroOrOne };
        var operation = new Option<string?>("--operation") { Description = "which operation, where the document has several" };
        var analyze = new Option<bool>("--analyze") { Description = "run the statements, and show what they took" };
        var command = new Command("explain", "show the phases, the plan, the SQL and the database's plan of a query") { file, variables, operation, analyze };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(file), parsed.GetValue(variables), parsed.GetValue(operation), parsed.GetValue(analyze), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? variables, string? operation, bool analyze, CancellationToken cancellation)
    {
        var request = new GraphQLRequest(Read(file)) { Variables = Variables(variables), OperationName = operation };

        // What the tool says of itself goes where it can be told from the explanation.
        await using var database = await OpenDatabase.OpenAsync(Settings.Read(), new Progress(Console.Error), "explain", cancellation).ConfigureAwait(false);
        var explainer = new Explainer(Catalogue.Map, database.Sources.Reader, new MapClock(TimeProvider.System));
        Explanation explanation;
        try
        {
            explanation = await explainer.ExplainAsync(request, analyze, cancellation).ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.QueryCanceled)
        {
            throw new RefusalException("A statement took longer than the reader is given: leave out --analyze, and the plans are shown without being run.", e);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName)
        {
            throw new RefusalException("The database has another version than this tool: run `make run` or the verb `migrate` first.", e);
        }

        foreach (var error in explanation.Errors)
        {
            var place = error.Locations.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $":{error.Locations[0].Line}:{error.Locations[0].Column}");
            await Console.Error.WriteLineAsync($"{file}{place}: {error.Code}: {error.Message}".AsMemory(), cancellation).ConfigureAwait(false);
        }

        Write(explanation, Console.Out);
        return explanation.Errors.IsEmpty ? 0 : 1;
    }

    private static void Write(Explanation explanation, TextWriter output)
    {
        output.WriteLine("PHASES");
        foreach (var (phase, duration) in explanation.Phases)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {phase,-10}{duration.TotalMilliseconds,9:0.000} ms"));
        }

        if (!explanation.Errors.IsEmpty)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("PLAN");
        output.Write(explanation.Statements.IsEmpty ? "  The database is not asked.\n" : Indented(explanation.Plan));
        for (var i = 0; i < explanation.Statements.Length; i++)
        {
            var statement = explanation.Statements[i];
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"STATEMENT {i + 1}"));
            output.Write(Indented(statement.Text));
            for (var j = 0; j < statement.Parameters.Length; j++)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ${j + 1} = {statement.Parameters[j]}"));
            }

            output.WriteLine();
            output.Write(Indented(statement.DatabasePlan));
        }
    }

    private static string Indented(string text) => string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"  {line}\n"));

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException($"{file} cannot be read: {e.Message}", e);
        }
    }

    private static JsonElement Variables(string? file)
    {
        if (file is null)
        {
            return default;
        }

        try
        {
            var variables = GraphQLRequest.ParseVariables(Read(file));
            return variables.ValueKind == JsonValueKind.Object ? variables : throw new RefusalException($"{file} is not a JSON object of variables.");
        }
        catch (JsonException e)
        {
            throw new RefusalException($"{file} is not JSON: {e.Message}", e);
        }
    }
}
