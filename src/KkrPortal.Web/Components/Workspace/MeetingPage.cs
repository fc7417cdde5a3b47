namespace KkrPortal.Web.Components.Workspace;

public enum MeetingPage { Agenda, TimeAndPlace, Cockpit, Review, Release, History }
