namespace KkrPortal.Data;

/// <summary>What became of an item (udfald). Stored and shown in addresses in lower case.</summary>
public enum Outcome { None, Approved, Noted, Discussed, Appointed, Postponed, Rejected, Amended, Other }

public enum Confidence { Certain, Likely, Unsure }

/// <summary>Dagsorden or referat: two documents of one meeting.</summary>
public enum DocumentKind { Agenda, Minutes }

public enum AttendeeStatus { Present, Absent }

public enum AppointmentAction { Appointed, Resigned, Declined }

/// <summary>Who wrote a row: the importer, or a person whose word a new import may not replace.</summary>
public enum Origin { Imported, Manual }

public enum MeetingState { Planned, AgendaDraft, AgendaReleased, Held, MinutesDraft, MinutesReleased, Approved, Cancelled }

public enum MeetingKind { Ordinary, Constitutive, Extraordinary }

public enum ReleaseKind { Agenda, SupplementaryAgenda, Minutes, Correction, Withdrawal }

public enum FindingSource { Import, Proofreading }

public enum FindingState { Open, Settled, Dismissed }

public enum PartKind { Background, Recommendation, Presentation, Decision, Body, Other }
