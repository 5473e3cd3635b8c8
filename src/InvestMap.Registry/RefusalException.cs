namespace InvestMap.Registry;

/// <summary>
/// A known condition that stops the work: its message is one sentence a person can act on, with the mend.
/// Whoever throws it has left the data as it was. The command line prints the message without a stack trace.
/// </summary>
public class RefusalException : Exception
{
    /// <summary>Refuses with a sentence and its mend.</summary>
    /// <param name="message">What is wrong and what to do, in one or two sentences.</param>
    /// <param name="cause">What was underneath, shown only with <c>--verbose</c>.</param>
    public RefusalException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
