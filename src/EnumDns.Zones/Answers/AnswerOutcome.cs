namespace EnumDns.Zones.Answers;

/// <summary>How the search for an answer ended; decides what goes into the authority section.</summary>
internal enum AnswerOutcome
{
    /// <summary>The answer section says all, be it that an alias leads out of the zone or around in a loop.</summary>
    Answered,

    /// <summary>The name exists without data of the type (RFC 2308 section 2.2).</summary>
    NoData,

    /// <summary>The name does not exist (RFC 2308 section 2.1).</summary>
    NameError,

    /// <summary>The name is at or below a cut (RFC 1034 section 4.3.2, step 3b).</summary>
    Referral,

    /// <summary>A DNAME gives a name that is too long (RFC 6672 section 2.2).</summary>
    NameTooLong,
}
