"""The permit desk's question: does a building at this place need the risk review because forest is near?"""
