using System.Collections.Immutable;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using Npgsql;

namespace InvestMap.Query;

/// <summary>
/// Shows what becomes of an operation: the phases with their time, the plan, the SQL with its parameters and what the database
/// means to do with each statement. The way is the server's own; only the answer is not written.
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="source">The reader's data source, so that its rights and limits are those of the public.</param>
/// <param name="clock">Says which day it is.</param>
public sealed class Explainer(Catalogue catalogue, NpgsqlDataSource source, MapClock clock)
{
    private const int WarmUps = 3;

    /// <summary>Explains an operation.</summary>
    /// <param name="request">The document and its variables.</param>
    /// <param name="analyze">Whether the statements are run, so that the database says what it did and not what it would do.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="PostgresException">The database refuses a statement, as it does after the reader's time-out.</exception>
    public async Task<Explanation> ExplainAsync(GraphQLRequest request, bool analyze, CancellationToken cancellation)
    {
        var probe = new Probe(new QueryPipeline(catalogue, new Database(source), clock));
        var schema = MapSchema.Build(catalogue, probe);
        Exception? unexpected = null;
        ValueTask<GraphQLResponse> PlanAsync() =>
            new GraphQLEngine(schema, new EngineOptions { OnUnexpectedError = (e, _) => { unexpected = e; return null; } }).ExecuteAsync(request, cancellation);

        // A program that has just started compiles itself as it goes, which is no phase of the operation.
        for (var i = 0; i < WarmUps; i++)
        {
            (await PlanAsync().ConfigureAwait(false)).Dispose();
        }

        using var response = await PlanAsync().ConfigureAwait(false);
        if (unexpected is not null)
        {
            throw new InvalidOperationException("The operation could not be planned.", unexpected);
        }

        if (probe.Binding is not { } binding)
        {
            return new Explanation(response.Timings.Entries, response.Errors, "", []);
        }

        var statements = ImmutableArray.CreateBuilder<ExplainedStatement>();
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        for (var i = 0; i < binding.Values.Length; i++)
        {
            var statement = binding.Plan.Statements[i].Statement;
            var plan = await ExplainSql.RunAsync(connection, statement, binding.Values[i], analyze, cancellation).ConfigureAwait(false);
            statements.Add(new ExplainedStatement(statement.Text, [.. binding.Values[i].Select(ExplainSql.Spell)], plan));
        }

        // The others are about an answer that was not written.
        var phases = response.Timings.Entries.Where(entry => entry.Phase is "parse" or "validate" or "prepare" or "plan" or "sql");
        return new Explanation([.. phases], [], PlanTree.Of(binding.Plan), statements.ToImmutable());
    }

    // Stands where the pipeline stands in the server, keeps what it planned, and answers null.
    private sealed class Probe(QueryPipeline pipeline) : ISelectionSource, ISelectionHandle
    {
        public Binding? Binding { get; private set; }

        public ISelectionHandle Open(OwnedSelections selections)
        {
            Binding = pipeline.Bind(selections);
            return this;
        }

        public ValueTask StartAsync(CancellationToken cancellationToken) => default;

        public bool Write(OwnedSelection selection, ResponseWriter writer)
        {
            writer.WriteNull();
            return true;
        }

        public ValueTask DisposeAsync() => default;
    }
}

/// <summary>What becomes of an operation.</summary>
/// <param name="Phases">How long each phase took, in order.</param>
/// <param name="Errors">Why it was refused; nothing else is said then.</param>
/// <param name="Plan">The plan, for people: root fields, statements, and what is made of their rows.</param>
/// <param name="Statements">The statements in the order in which they run, in one batch.</param>
public sealed record Explanation(
    IReadOnlyList<(string Phase, TimeSpan Duration)> Phases,
    ImmutableArray<GraphQLError> Errors,
    string Plan,
    ImmutableArray<ExplainedStatement> Statements);

/// <summary>A statement and what the database does with it.</summary>
/// <param name="Text">The SQL, with <c>$1</c>, <c>$2</c> ...</param>
/// <param name="Parameters">The parameters, as literals that a person can paste.</param>
/// <param name="DatabasePlan">What <c>explain</c> says.</param>
public sealed record ExplainedStatement(string Text, ImmutableArray<string> Parameters, string DatabasePlan);
