namespace InvestMap.Query;

/// <summary>
/// The stable codes of the planner and the database's side: 3xx the plan cannot be made, 4xx rights, 5xx database.
/// The engine's own are <c>GQL...</c>. All are listed in <c>src/README.md</c>.
/// </summary>
public static class MapErrorCodes
{
    /// <summary>Arguments that exclude or need each other.</summary>
    public const string Arguments = "MAP300";

    /// <summary><c>first</c> or <c>last</c> out of range.</summary>
    public const string PageSize = "MAP301";

    /// <summary>A cursor that is not one of ours, or of another list, filter or order.</summary>
    public const string Cursor = "MAP302";

    /// <summary>An order that says nothing or too much.</summary>
    public const string Order = "MAP303";

    /// <summary>A filter that says nothing.</summary>
    public const string Filter = "MAP304";

    /// <summary>Text that the database cannot hold.</summary>
    public const string Text = "MAP305";

    /// <summary>A geometry that is impossible or too large.</summary>
    public const string Geometry = "MAP306";

    /// <summary>An id that is not one of ours.</summary>
    public const string Id = "MAP307";

    /// <summary>A filter with more parts than allowed.</summary>
    public const string FilterTooLarge = "MAP310";

    /// <summary>A publication that there is not.</summary>
    public const string Publication = "MAP320";

    /// <summary>A time at which the map said nothing yet.</summary>
    public const string Time = "MAP321";

    /// <summary>Geometries that would cost the database too much.</summary>
    public const string GeometryCost = "MAP330";

    /// <summary>A criterion of a search for sites with arguments that it lacks or does not take, or named twice.</summary>
    public const string SiteCriterion = "MAP340";

    /// <summary>A limit that limits nothing, or that nothing can meet.</summary>
    public const string SiteLimit = "MAP341";

    /// <summary>A weight that is none, or a wish whose worst is its ideal.</summary>
    public const string SiteWish = "MAP342";

    /// <summary>More criteria than a search for sites takes.</summary>
    public const string SiteTooMany = "MAP343";

    /// <summary>Groups or bins that cannot be.</summary>
    public const string Groups = "MAP350";

    /// <summary>More groups or bins than allowed.</summary>
    public const string TooManyGroups = "MAP351";

    /// <summary>Not visible to whoever asks.</summary>
    public const string Forbidden = "MAP400";

    /// <summary>The database cannot be reached.</summary>
    public const string DatabaseUnavailable = "MAP500";

    /// <summary>The database stopped the statement after its time.</summary>
    public const string DatabaseTimeout = "MAP501";

    /// <summary>The answer is larger than allowed.</summary>
    public const string AnswerTooLarge = "MAP502";

    /// <summary>The database lacks tables or rights that the server needs: it is not migrated, or newer.</summary>
    public const string DatabaseSchema = "MAP503";

    /// <summary>More questions of this kind wait than allowed; try again (HTTP 429).</summary>
    public const string Busy = "MAP504";

    /// <summary>A format that this server cannot write (HTTP 501).</summary>
    public const string FormatMissing = "MAP505";
}
