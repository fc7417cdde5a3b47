namespace KkrPortal.Data;

/// <summary>Items that stand on every agenda (faste punkter): a register of decisions leaves them out unless it is asked for them.</summary>
public static class StandingItems
{
    /// <summary>How the title begins of the item that approves another meeting's minutes, in whatever way a council goes on: "… fra møde den …".</summary>
    public const string ApprovalOfMinutes = "godkendelse af referat";

    /// <summary>A pattern that .NET and PostgreSQL read alike; matched without regard to case.</summary>
    public const string Pattern = "^(godkendelse af (referat|dagsorden|seneste referat|sidste referat|referatet|dagsordenen)|siden sidst|punkter til (det )?næste møde|næste møde|eventuelt|evt\\.?)( |$|,|:|-)";
}
